// Looks at HTML reports in headless Chromium.
// usage: npm install --no-package-lock && CHROMIUM=/usr/bin/chromium node report.mjs PAGE...
// Exit status 1 where axe finds anything, a filter or a tooltip does not work, or the page asks the network.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
let faults = 0;
let checks = 0;

function expect(holds, what) {
  checks += 1;
  if (!holds) {
    faults += 1;
    console.error(`fault: ${what}`);
  }
}

async function open(path, options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on('request', request => expect(request.url().startsWith('file:'), `${path} asks for ${request.url()}`));
  await page.goto('file://' + resolve(path));
  return page;
}

/** Accessibility as loaded, with one source shown, and with a finding focused. */
async function checkAxe(path, colorScheme, width) {
  const page = await open(path, { bypassCSP: true, colorScheme, viewport: { width, height: 900 } });
  await page.evaluate(axe);
  const states = {
    loaded: async () => {},
    'one source': async () => page.locator('#q-s1, #q-own').first().check(),
    'a finding focused': async () => {
      await page.locator('#q-all').check();
      const marks = page.locator('mark.f[tabindex]');
      if (await marks.count()) await marks.first().focus();
    },
  };
  for (const [state, enter] of Object.entries(states)) {
    await enter();
    const { violations } = await page.evaluate(() => axe.run(document));
    const shown = violations.map(found => `${found.id}: ${found.nodes[0].html.slice(0, 120)}`);
    expect(violations.length === 0, `${path} ${colorScheme} ${width} ${state}: ${shown.join('; ')}`);
  }
  await page.context().close();
}

/** Filters and tooltips, without JavaScript: only the outside looks in. */
async function checkUse(path) {
  const page = await open(path, { javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });
  if (await page.locator('#q-s1').count()) {
    const colour = name => page.locator(`main .c.${name}`).first().evaluate(found => getComputedStyle(found).backgroundColor);
    const none = 'rgba(0, 0, 0, 0)';
    expect((await colour('s1')) !== none, `${path}: the first source is not tinted`);
    await page.locator('label:has(#q-s1)').click();
    expect((await colour('s1')) !== none, `${path}: the chosen source lost its tint`);
    const others = page.locator('main .c:not(.s1):not(.own)');
    if (await others.count()) {
      const other = await others.first().evaluate(found => getComputedStyle(found).backgroundColor);
      expect(other === none, `${path}: another source keeps its tint`);
    }
    await page.locator('#q-all').check();
  }
  const mark = page.locator('mark.f[tabindex]').first();
  if (await mark.count()) {
    const tip = mark.locator('> .tip');
    expect(!(await tip.isVisible()), `${path}: a tooltip shows before it is asked for`);
    await mark.focus();
    expect(await tip.isVisible(), `${path}: no tooltip on focus`);
    expect((await tip.innerText()).length > 20, `${path}: the tooltip says nothing`);
    const severity = (await mark.getAttribute('class')).split(' ').at(-1);
    await page.locator(`#v-${severity}`).uncheck();
    expect(!(await tip.isVisible()), `${path}: a filtered finding still has a tooltip`);
  }
  await page.context().close();
}

for (const path of process.argv.slice(2)) {
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [1440, 390]) await checkAxe(path, colorScheme, width);
  }
  await checkUse(path);
}
await browser.close();
console.log(`${checks} checks, ${faults} faults`);
process.exit(faults || !checks ? 1 : 0);

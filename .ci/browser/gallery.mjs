// Draws the pictures of the README: the HTML report and the terminal, as people see them.
// usage: node gallery.mjs REPORT.html TERMINAL.ansi FOLDER
// REPORT.html comes from the example html_report, TERMINAL.ansi from `check` with CLICOLOR_FORCE=1;
// `pngquant --force --ext .png 64 FOLDER/*.png` makes the files small.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Convert from 'ansi-to-html';
import { chromium } from 'playwright-core';

const [report, terminal, folder] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });

async function draw(name, { width, height, colorScheme = 'light', before = async () => {} }) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto('file://' + resolve(report));
  await before(page);
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.close();
}

const focusFinding = page => page.locator('mark.f[tabindex]').first().focus();
await draw('page', { width: 1440, height: 1060, before: focusFinding });
await draw('dark', { width: 980, height: 760, colorScheme: 'dark', before: page => page.locator('#q-s1').check() });
await draw('phone', { width: 390, height: 760 });

const ansi = new Convert({ escapeXML: true, fg: '#ddd', bg: '#1a1b1e' }).toHtml(readFileSync(terminal, 'utf8'));
const page = await browser.newPage({ viewport: { width: 1300, height: 100 } });
await page.setContent(`<body style="margin:0;background:#1a1b1e;color:#ddd"><pre style="margin:0;display:inline-block;padding:1rem;font:13px/1.35 'DejaVu Sans Mono',monospace">${ansi}</pre>`);
await page.locator('pre').screenshot({ path: `${folder}/terminal.png` });
await browser.close();

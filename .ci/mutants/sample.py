"""Tells how many of a sample of mutants the tests notice. Arguments: a clone of the repository to put them into
(its changes are thrown away), the seed, how many, and the files to take them from, where not from all rules and
attribution. `cargo-mutants` lists them, `one_build.py` puts them into one build."""
import json, os, pathlib, re, subprocess, sys
from concurrent.futures import ThreadPoolExecutor

tree, seed, size = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2], sys.argv[3]
SCOPE = [part for file in sys.argv[4:] or ['src/rules/**', 'src/attribution/**'] for part in ('-f', file)]
# What reads texts and says what it found; the others look at markup, configuration, sizes and the package.
TESTS = ['gold', 'hyperlinks', 'passages', 'round_trip', 'source_names', 'sources']
LONGEST = 90  # Seconds after which a mutant is taken to run for ever.
here = pathlib.Path(__file__).parent


def run(*command, **options):
    return subprocess.run(command, cwd=tree, capture_output=True, text=True, **options)


def broken(sample):
    """The names of the mutants in the sample that do not compile."""
    errors = run('cargo', 'check', '--locked', '--message-format', 'short').stderr
    places = re.findall(r'^(src/\S+?):(\d+):\d+: error', errors, re.M)
    found = set()
    for file, line in places:
        above = (tree / file).read_text().split('\n')[: int(line)]
        marks = [match[1] for match in (re.search(r'// mutant (\d+)$', text) for text in above) if match]
        found.add(sample[marks[-1]])
    return found


def binaries():
    """The built tests: the library's, those of the house style and the ones named above."""
    wanted = [part for test in TESTS for part in ('--test', test)]
    built = run('cargo', 'test', '--locked', '--no-run', '--message-format', 'json', '--lib', '--example',
                'house_style', *wanted)
    assert built.returncode == 0, built.stderr
    messages = [json.loads(line) for line in built.stdout.split('\n') if line.startswith('{')]
    found = [message for message in messages if message.get('executable') and message['profile']['test']]
    return sorted((message['target']['name'] != 'passages', message['executable']) for message in found)


def noticed_by(number, tests):
    """The first test binary that fails with the mutant on; None where none does."""
    environment = dict(os.environ, MUTANT=number, INSTA_UPDATE='no', INSTA_FORCE_PASS='0')
    for _, binary in tests:
        try:
            ended = run(binary, '-q', env=environment, timeout=LONGEST)
        except subprocess.TimeoutExpired:
            return 'time'
        if ended.returncode:
            return pathlib.Path(binary).name.rsplit('-', 1)[0]
    return None


listing, left_out = tree / 'target/mutants.json', tree / 'target/unviable.json'
listing.parent.mkdir(exist_ok=True)
run('git', 'checkout', '-q', '-f', 'HEAD')
listing.write_text(run('cargo', 'mutants', '--list', '--json', '--diff', *SCOPE).stdout)
names = set()
while True:
    run('git', 'checkout', '-q', '-f', 'HEAD')
    left_out.write_text(json.dumps(sorted(names)))
    run(sys.executable, here / 'one_build.py', tree, listing, size, seed, left_out, check=True)
    sample = json.loads((listing.parent / 'mutants.json.sample').read_text())
    new = broken(sample)
    if not new:
        break
    names |= new
tests = binaries()
assert noticed_by('0', tests) is None, 'the tests fail without any mutant'
with ThreadPoolExecutor(2) as threads:
    results = list(threads.map(lambda number: noticed_by(number, tests), sample))
missed = [name for name, result in zip(sample.values(), results) if result is None]
print(f'{len(sample) - len(missed)} of {len(sample)} are noticed; {len(names)} do not compile')
print('\n'.join(missed))

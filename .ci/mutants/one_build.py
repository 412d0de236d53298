"""Puts a sample of the mutants that cargo-mutants lists into one tree, each behind a number: what would take a
build for each takes one. Arguments: the tree, the listing, how many, the seed, and a list of names left out."""
import json, random, re, subprocess, sys, pathlib, collections
tree, listing, size, seed = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
left_out = set(json.load(open(sys.argv[5]))) if len(sys.argv) > 5 else set()
all_ = json.load(open(listing))
def signature(m):
    f = m.get('function')
    if not f: return None
    L = (tree / m['file']).read_text().split('\n')
    a = f['span']['start']['line'] - 1
    out = []
    for l in L[a:a + 30]:
        out.append(l)
        if l.rstrip().endswith('{'): break
    return '\n'.join(out)
def fits(m):
    s = signature(m)
    return s is not None and '-> impl' not in s and 'const fn' not in s
pool = sorted((m for m in all_ if fits(m)), key=lambda m: m['name'])
print(len(all_), 'listed,', len(pool), 'fit', file=sys.stderr)
rng = random.Random(seed)
order = pool[:]; rng.shuffle(order)
sample = [m for m in order if m['name'] not in left_out][:size]
def body(L, a, b):
    i = a
    while not L[i].rstrip().endswith('{'): i += 1
    return i, L[i + 1:b]
by_file = collections.defaultdict(list)
for n, m in enumerate(sample, 1):
    by_file[m['file']].append((n, m))
where = {}
for file, ms in by_file.items():
    p = tree / file
    text = p.read_text(); L = text.split('\n')
    by_fn = collections.defaultdict(list)
    for n, m in ms: by_fn[(m['function']['span']['start']['line'] - 1, m['function']['span']['end']['line'] - 1)].append((n, m))
    for (a, b), fm in sorted(by_fn.items(), reverse=True):
        i, orig = body(L, a, b)
        new = ['        match crate::mutant_number() {']
        for n, m in fm:
            src = text.split('\n')
            s, e = m['span']['start'], m['span']['end']
            before = src[:s['line'] - 1] + [src[s['line'] - 1][:s['column'] - 1]]
            after = [src[e['line'] - 1][e['column'] - 1:]] + src[e['line']:]
            mut = '\n'.join(before) + m['replacement'] + '\n'.join(after)
            ML = mut.split('\n')
            mb = b + len(ML) - len(src)
            mi, mbody = body(ML, a, mb)
            new += [f'{n} => {{ // mutant {n}'] + mbody + [f'}} // end {n}']
        new += ['_ => {'] + orig + ['}', '}']
        L[i + 1:b] = new
    p.write_text('\n'.join(L))
lib = tree / 'src/lib.rs'
lib.write_text(lib.read_text() + '''
/// The number of the mutant that is on.
pub fn mutant_number() -> u32 {
    static NUMBER: std::sync::LazyLock<u32> = std::sync::LazyLock::new(|| {
        std::env::var("MUTANT").ok().and_then(|number| number.parse().ok()).unwrap_or(0)
    });
    *NUMBER
}
''')
json.dump({n: m['name'] for n, m in enumerate(sample, 1)}, open(sys.argv[2] + '.sample', 'w'), indent=1)

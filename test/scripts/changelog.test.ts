interface Changelog {
	notesOf: (changelog: string, version: string) => string | undefined;
	closed: (changelog: string, version: string, day: string) => string;
	nextVersion: (current: string, step: string) => string;
}
const { notesOf, closed, nextVersion }: Changelog = require('../../scripts/changelog.js');

const CHANGELOG = `# Changelog

Some words.

## Unreleased

### Added

- A node.

### Changed

### Fixed

- A figure.

## 0.9.0 - 2026-01-02

### Added

- The first.
`;

test('a release takes what was unreleased, leaves out empty headings, and opens the next section', () => {
	expect(closed(CHANGELOG, '1.0.0', '2026-12-01')).toBe(`# Changelog

Some words.

## Unreleased

### Added

### Changed

### Fixed

## 1.0.0 - 2026-12-01

### Added

- A node.

### Fixed

- A figure.

## 0.9.0 - 2026-01-02

### Added

- The first.
`);
});

test('the first release of all has nothing older behind it', () => {
	const first = CHANGELOG.slice(0, CHANGELOG.indexOf('## 0.9.0'));
	expect(notesOf(closed(first, '0.1.0', '2026-12-01'), '0.1.0')).toBe(
		'### Added\n\n- A node.\n\n### Fixed\n\n- A figure.',
	);
});

test('without an entry nothing is released', () => {
	const empty = CHANGELOG.replace('- A node.\n', '').replace('- A figure.\n', '');
	expect(() => closed(empty, '1.0.0', '2026-12-01')).toThrow('nothing to release');
});

test('the notes of a version are its section', () => {
	expect(notesOf(CHANGELOG, '0.9.0')).toBe('### Added\n\n- The first.');
	expect(notesOf(CHANGELOG, '0.9')).toBeUndefined();
});

test.each([
	['0.1.9', 'patch', '0.1.10'],
	['0.1.9', 'minor', '0.2.0'],
	['0.1.9', 'major', '1.0.0'],
	['0.1.9', '2.3.4', '2.3.4'],
])('after %s, %s is %s', (current, step, expected) => {
	expect(nextVersion(current, step)).toBe(expected);
});

test('another word than a step or a version is refused', () => {
	expect(() => nextVersion('0.1.0', 'next')).toThrow('"next" is no version');
});

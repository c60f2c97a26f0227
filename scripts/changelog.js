/** Reading and closing the changelog, whose newest section is "Unreleased". */

const UNRELEASED = '## Unreleased';

/** The text of one version's section without its heading, trimmed; undefined where there is none. */
function notesOf(changelog, version) {
	const sections = changelog.split(/^(?=## )/m);
	const section = sections.find((text) => text.split('\n', 1)[0].split(' ')[1] === version);
	return section?.slice(section.indexOf('\n') + 1).trim();
}

/**
 * The changelog with what was unreleased under a version and day (`YYYY-MM-DD`), headings without entries left out, and an empty section
 * for what comes next. Throws where nothing is to be released.
 */
function closed(changelog, version, day) {
	const notes = notesOf(changelog, 'Unreleased');
	const told = (notes ?? '')
		.split(/^(?=### )/m)
		.filter((part) => /^- /m.test(part))
		.map((part) => part.trim());
	if (told.length === 0) throw new Error('CHANGELOG.md has no entry under Unreleased: there is nothing to release.');
	const [before, after = ''] = changelog.split(UNRELEASED);
	const next = after.search(/^## /m);
	const older = next < 0 ? '' : `\n${after.slice(next)}`;
	const kinds = ['Added', 'Changed', 'Fixed'].map((kind) => `### ${kind}`).join('\n\n');
	return `${before}${UNRELEASED}\n\n${kinds}\n\n## ${version} - ${day}\n\n${told.join('\n\n')}\n${older}`;
}

const STEPS = { major: 0, minor: 1, patch: 2 };

/** The version after this one: `step` is major, minor, patch or the version itself. Throws where it is neither. */
function nextVersion(current, step) {
	if (/^\d+\.\d+\.\d+$/.test(step)) return step;
	const at = STEPS[step];
	if (at === undefined)
		throw new Error(`"${step}" is no version. Give major, minor, patch or a version such as 1.2.3.`);
	return current
		.split('.')
		.map((part, index) => (index < at ? part : index === at ? String(Number(part) + 1) : '0'))
		.join('.');
}

module.exports = { notesOf, closed, nextVersion };

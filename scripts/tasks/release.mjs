import { cp, readFile, writeFile } from 'node:fs/promises';
import { closed, nextVersion, notesOf } from '../changelog.js';
import { inRoot } from '../lib/paths.mjs';
import { Problem } from '../lib/problem.mjs';
import { capture } from '../lib/spawn.mjs';

const changelogFile = inRoot('CHANGELOG.md');

/**
 * `npm run release -- minor`: version, changelog, commit and tag. Publishing is the workflow's, which a pushed tag starts:
 * `--check v1.2.3` is its test that tag, package and changelog agree, `--notes v1.2.3` prints what the release says.
 */
export default async function release([first, second]) {
	if (first === '--check') return await check(second);
	if (first === '--notes') return await notes(second);
	if (first === undefined) throw new Problem('Say what to release: npm run release -- patch (or minor, major, 1.2.3).');
	return await make(first);
}

const changelog = async () => await readFile(changelogFile, 'utf8');
const readJson = async (name) => JSON.parse(await readFile(inRoot(name), 'utf8'));

async function check(tag) {
	const { version } = await readJson('package.json');
	if (tag !== `v${version}`)
		throw new Problem(`The tag is ${tag}, the package is ${version}: tag the commit of the release.`);
	if (!notesOf(await changelog(), version)) throw new Problem(`CHANGELOG.md says nothing of ${version}.`);
	return 0;
}

async function notes(tag) {
	console.log(notesOf(await changelog(), tag.replace(/^v/, '')) ?? '');
	return 0;
}

async function make(step) {
	if ((await git('status', '--porcelain')) !== '') throw new Problem('Commit or put away your changes first.');
	if ((await git('rev-parse', '--abbrev-ref', 'HEAD')) !== 'main') throw new Problem('Releases are made on main.');
	const { version: current } = await readJson('package.json');
	const version = wordsOf(() => nextVersion(current, step));
	const day = new Date().toISOString().slice(0, 10);
	const text = await changelog();
	await writeFile(
		changelogFile,
		wordsOf(() => closed(text, version, day)),
	);
	for (const name of ['package.json', 'package-lock.json']) await setVersion(name, current, version);
	// Workflows that people save from now on: a test holds every later version to them.
	await cp(inRoot('examples', 'workflows'), inRoot('test', 'examples', 'released', version), { recursive: true });
	await git('add', '-A');
	await git('commit', '-qm', `Release ${version}`);
	await git('tag', '-a', `v${version}`, '-m', version);
	console.log(`Committed and tagged v${version}. Publish it: git push origin main v${version}`);
	return 0;
}

/** The version where a file has it as text, so that its formatting stays. */
async function setVersion(name, current, version) {
	const text = await readFile(inRoot(name), 'utf8');
	const marked = `"name": "n8n-nodes-credit-insights",`;
	const parts = text.split(new RegExp(`(?<=${marked}\\s*"version": ")${current.replaceAll('.', '\\.')}(?=")`));
	await writeFile(inRoot(name), parts.join(version));
}

function wordsOf(work) {
	try {
		return work();
	} catch (error) {
		throw new Problem(error.message);
	}
}

async function git(...args) {
	const { code, output } = await capture('git', args);
	if (code !== 0) throw new Problem(`git ${args[0]} failed:\n${output}`);
	return output.trim();
}

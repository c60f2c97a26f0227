/**
 * What the bundle holds of other people's code, as a CycloneDX list: the package has no dependencies, so without it nobody's audit would
 * ever name an advisory against a library that is inlined.
 */
const { readFileSync } = require('node:fs');
const path = require('node:path');

/** The packages whose files esbuild put into a bundle, from its metafiles: `[{ name, version, license }]`, by name. */
function inlinedPackages(root, metafiles) {
	const folders = metafiles.flatMap(({ outputs }) =>
		Object.values(outputs).flatMap(({ inputs }) =>
			Object.entries(inputs)
				.filter(([, { bytesInOutput }]) => bytesInOutput > 0)
				.map(([file]) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1])
				.filter((folder) => folder !== undefined),
		),
	);
	return [...new Set(folders)].sort().map((folder) => {
		const { name, version, license } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
		return { name, version, license };
	});
}

/** The list as CycloneDX 1.5 JSON, without a time or serial number: the same sources give the same bytes. */
function cycloneDx({ name, version }, packages) {
	const purl = (item) => `pkg:npm/${item.name.replace('@', '%40')}@${item.version}`;
	return {
		bomFormat: 'CycloneDX',
		specVersion: '1.5',
		version: 1,
		metadata: { component: { type: 'library', name, version, purl: purl({ name, version }) } },
		components: packages.map((item) => ({
			type: 'library',
			name: item.name,
			version: item.version,
			licenses: [{ license: { id: item.license } }],
			purl: purl(item),
			'bom-ref': purl(item),
		})),
	};
}

module.exports = { inlinedPackages, cycloneDx };

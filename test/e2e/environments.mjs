import { currentN8n, newestN8n, oldestN8n } from '../../demo/n8n-install.mjs';
import { packedSlices, packedTarball } from '../../scripts/lib/package.mjs';

/** One n8n after the other, each with its suites. */
export const environments = [
	{
		edition: currentN8n,
		folder: 'n8n',
		suites: [
			'package',
			'editor-fields',
			'credential',
			'search',
			'on-error',
			'credit-file',
			'tools',
			'decide',
			'decide-panel',
			'report',
			'affordability',
			'erase',
			'statements',
			'fraud-gate',
			'webhook',
			'callbacks',
			'callbacks-hostile',
			'callbacks-statement',
			'consent',
			'qard-webhooks',
			'friendlyScore-webhooks',
			'qard',
			'friendlyScore',
			'two-providers',
			'small-start',
			'portfolio',
			'underwriter',
			'secrets',
			'editor',
		],
	},
	// The packages of one provider each, all of them in one n8n without the whole.
	{ edition: currentN8n, folder: 'n8n-slices', packages: slicesBesideBuild, suites: ['slices'] },
	{
		edition: newestN8n,
		folder: 'n8n-newest',
		suites: [
			'package',
			'credential',
			'on-error',
			'credit-file',
			'decide',
			'report',
			'webhook',
			'statements',
			'small-start',
			'breaking-changes',
		],
	},
	{
		edition: oldestN8n,
		folder: 'n8n-oldest',
		suites: ['on-error', 'credit-file', 'tools', 'decide', 'report', 'oldest'],
	},
];
/** These look at what the suites of the example workflows leave behind. */
export const needExamples = ['secrets', 'editor'];
export const exampleSuites = [
	'affordability',
	'statements',
	'fraud-gate',
	'callbacks-statement',
	'consent',
	'qard',
	'friendlyScore',
	'two-providers',
	'small-start',
	'portfolio',
	'underwriter',
];

/** The build stays beside them: what is put out is checked against its schemas. */
async function slicesBesideBuild() {
	await packedTarball();
	return await packedSlices();
}

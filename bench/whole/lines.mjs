/** The lines of nodes that take an application from a file or a provider to its outcome: this package's, and what is built without it. */
import { policyDocument } from '../decide/applications.mjs';
import { getInsights, httpGet, httpPost, uploadStatement } from '../contenders.mjs';

const onError = 'continueRegularOutput';
const loan = { principal: 200_000, loanCurrency: 'NGN', annualInterestRate: 24, termMonths: 12 };

const own = (name, type, parameters) => ({
	name,
	type: `n8n-nodes-credit-insights.${type}`,
	typeVersion: 1,
	onError,
	parameters,
});
const code = (name, jsCode) => ({ name, type: 'n8n-nodes-base.code', typeVersion: 2, parameters: { jsCode } });

/** Six months of a salary, a rent and ten purchases a month, as a bank prints them: 72 rows. */
const STATEMENT = `
const rows = ['Date,Description,Debit,Credit,Balance'];
let balance = 100000;
const add = (date, text, amount) => {
	balance += amount;
	rows.push([date, text, amount < 0 ? -amount : '', amount > 0 ? amount : '', balance].join(','));
};
for (const month of ['05', '06', '07', '08', '09', '10']) {
	add('2026-' + month + '-01', 'SALARY ACME LTD', 420000);
	add('2026-' + month + '-02', 'RENT', -120000);
	for (let day = 5; day < 25; day += 2) add('2026-' + month + '-' + String(day).padStart(2, '0'), 'POS PURCHASE SHOP ' + day, -9000 - day);
}
const csv = rows.join('\\n');`;

/** Items with a statement as a file each. */
export const statements = (count) =>
	code(
		'Applications',
		`${STATEMENT}
const data = Buffer.from(csv).toString('base64');
return Array.from({ length: ${count} }, (_, index) => ({
	json: { applicationId: 'A-' + index, requestedAmount: 200000, termMonths: 12 },
	binary: { data: { data, mimeType: 'text/csv', fileName: 'statement.csv', fileExtension: 'csv' } },
}));`,
	);

/** Items with the key of a statement each. */
export const applications = (count) =>
	code(
		'Applications',
		`return Array.from({ length: ${count} }, (_, index) => ({ json: { key: index + 1, applicationId: 'A-' + index, requestedAmount: 200000, termMonths: 12 } }));`,
	);

const decide = own('Decide', 'decideCreditApplication', {
	policyFrom: 'json',
	policy: JSON.stringify(policyDocument()),
	options: { outputs: 'one' },
});
const afford = own('Affordability', 'assessAffordability', {
	method: 'calculated',
	...loan,
	additionalFields: { maxDataAgeDays: 0 },
});

/** Read, worked out, assessed and decided where n8n runs. */
export const localLine = {
	label: 'Upload, Insights, Affordability, Decide (Local Analysis)',
	nodes: [
		own('Upload', 'uploadBankStatement', { provider: 'local', transactionsFrom: 'file', options: { currency: 'NGN' } }),
		own('Insights', 'getCreditInsights', { provider: 'local', options: { currency: 'NGN' } }),
		afford,
		decide,
	],
	answered: ({ decision }) => decision !== undefined && decision.outcome !== undefined,
};

/** The same file by a script: columns known beforehand, income by one word, four limits; no integrity, no bounds, no reasons to keep. */
export const codeLine = {
	label: 'One Code node: split, sum by month, four limits',
	nodes: [
		code(
			'Script',
			`const out = [];
for (const [index, item] of $input.all().entries()) {
	const text = (await this.helpers.getBinaryDataBuffer(index, 'data')).toString('utf8');
	const months = new Map();
	for (const line of text.split('\\n').slice(1)) {
		const [date, words, debit, credit] = line.split(',');
		const month = months.get(date.slice(0, 7)) ?? { income: 0, costs: 0 };
		if (/SALARY/.test(words)) month.income += Number(credit);
		else month.costs += Number(debit);
		months.set(date.slice(0, 7), month);
	}
	const income = [...months.values()].reduce((sum, month) => sum + month.income, 0) / months.size;
	const costs = [...months.values()].reduce((sum, month) => sum + month.costs, 0) / months.size;
	const instalment = (200000 * 0.02) / (1 - 1.02 ** -12);
	const outcome = income < 100000 || instalment > income * 0.3 || instalment > income - costs ? 'decline' : 'approve';
	out.push({ json: { ...item.json, decision: { outcome, income, costs } } });
}
return out;`,
		),
	],
	answered: ({ decision }) => decision !== undefined && decision.outcome !== undefined,
};

/** Sent to a provider, read back, assessed and decided by this package's nodes. */
export const providerLine = (server, statement) => {
	const upload = uploadStatement(server, statement);
	const insights = getInsights(server);
	const inFile = { includeInputFields: true };
	return {
		label: 'Upload, Insights, Affordability, Decide (provider)',
		credential: upload.credential,
		nodes: [
			{ name: 'Upload', ...upload.node, asks: true, parameters: { ...upload.node.parameters, ...inFile } },
			{ name: 'Insights', ...insights.node, asks: true, parameters: { ...insights.node.parameters, ...inFile } },
			afford,
			decide,
		],
		answered: ({ insights: told, decision }) =>
			told !== undefined && told.problem === undefined && decision !== undefined,
	};
};

/** The same two calls by HTTP Request, and four limits in a Code node. */
export const httpLine = (server, statement, { label = 'HTTP Request twice, one Code node', batch } = {}) => {
	const upload = httpPost(server, statement);
	const insights = httpGet(server, { batch });
	const uploadOptions = batch === undefined ? {} : { batching: { batch } };
	return {
		label,
		credential: upload.credential,
		nodes: [
			{ name: 'Upload', ...upload.node, asks: true, parameters: { ...upload.node.parameters, options: uploadOptions } },
			{
				name: 'Insights',
				...insights.node,
				asks: true,
				parameters: { ...insights.node.parameters, url: `${server.url}/statements/3` },
			},
			code(
				'Script',
				`return $input.all().map(({ json }) => ({ json: json.error === undefined ? { decision: { outcome: json.incomeAnalysis ? 'approve' : 'refer' } } : { error: json.error } }));`,
			),
		],
		answered: ({ decision }) => decision !== undefined,
	};
};

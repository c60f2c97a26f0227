/** Output items against the published schemas, for tests inside and outside of jest. */
const { default: Ajv } = require('ajv');
const { default: addFormats } = require('ajv-formats');

const PACKAGE_PREFIX = 'n8n-nodes-credit-insights.';

/** Get Credit Insights is the one node whose parameters choose between several shapes. */
const OUTPUTS_BY_DATA = { transactions: 'transaction', bankAccounts: 'bank-account' };
const OUTPUTS_BY_AMOUNT = { insights: 'credit-insights', summary: 'insights-summary', raw: 'raw-answer' };

/** The providers that put a statement together from the rows of many items; stored for another one it is left over. */
const TAKE_ROWS = ['local', 'periculum'];

/** What stands in a credit file where a node's answer alone says more. */
const OUTPUTS_IN_FILE = { 'credit-score': 'credit-score-in-file' };

/**
 * Checks with the schemas that `schemaOf` gives by output name; `defaults` has the default output of each node, `fields` the field of
 * a credit file in which each puts it. Answers functions that throw an error naming every fault.
 */
exports.outputChecker = (schemaOf, defaults, fields) => {
	// Infinity and NaN are no JSON numbers, which ajv overlooks unless it is told.
	const ajv = addFormats(new Ajv({ strict: false, strictNumbers: true, allErrors: true }));
	const compiled = new Map();
	const validatorOf = (output) => {
		if (!compiled.has(output)) compiled.set(output, ajv.compile(schemaOf(output)));
		return compiled.get(output);
	};

	/** The value of one output, such as `credit-insights`. */
	function checkOutput(output, value) {
		const validate = validatorOf(output);
		if (validate(value)) return;
		const faults = validate.errors.map(({ instancePath, message, params }) =>
			[instancePath || 'the item', message, params.additionalProperty].filter(Boolean).join(' '),
		);
		throw new Error(`No valid ${output}: ${faults.join('; ')}`);
	}

	/** The items of a node with these stored parameters, which leave out what is at its default. */
	function checkItems(verb, parameters, items) {
		if (verb === 'decideCreditApplication') return checkDecisions(parameters, items);
		if (verb === 'createCreditReport') return checkReports(items);
		const { includeInputFields = true, provider = 'periculum', transactionsFrom, outputField } = parameters;
		const isOfRows = transactionsFrom === 'inputItems' && TAKE_ROWS.includes(provider);
		const isFiled = Object.hasOwn(fields, verb) && includeInputFields && !isOfRows;
		if (isFiled) checkFiles(verb, parameters, items, outputField ?? fields[verb]);
		else checkAlone(verb, parameters, items);
	}

	/** What was decided stands in a field of its own, whatever else the item holds; a backtest is an item of its own. */
	function checkDecisions({ operation = 'decide' }, items) {
		const field = { decide: 'decision', replay: 'replay' }[operation];
		for (const item of items) {
			if (isErrorItem(item)) continue;
			if ('error' in item) throw new Error('An item with an error at its top makes n8n run the node again');
			const isFailed = field !== undefined && item[field]?.problem !== undefined;
			checkOutput(isFailed ? 'failed-step' : (field ?? operation), field === undefined ? item : item[field]);
		}
	}

	/** A report, or why there is none, stands in a field of its own. */
	function checkReports(items) {
		for (const item of items) {
			if (isErrorItem(item)) continue;
			if ('error' in item) throw new Error('An item with an error at its top makes n8n run the node again');
			checkOutput(item.report?.problem === undefined ? 'credit-report' : 'failed-step', item.report);
		}
	}

	/** An item that stands for a failed one has the error and what to do, no more. */
	function checkAlone(verb, parameters, items) {
		for (const item of items) if (!isErrorItem(item)) checkOutput(outputOf(verb, parameters), item);
	}

	/** A failure, or a name that cannot be used, stands in the field as well. */
	function checkFiles(verb, parameters, items, field) {
		const checkAnswer = (answer) => {
			const output = outputOf(verb, parameters);
			checkOutput(OUTPUTS_IN_FILE[output] ?? output, answer);
		};
		for (const item of items) {
			if ('error' in item) throw new Error('An item with an error at its top makes n8n run the node again');
			const filed = item[field]?.problem === undefined ? item[field] : undefined;
			if (filed === undefined) checkOutput('failed-step', item[field] ?? item[fields[verb]]);
			else [filed].flat().forEach(checkAnswer);
		}
	}

	function outputOf(verb, { data = 'insights', output = 'insights', method }) {
		if (verb === 'assessAffordability' && method === 'calculated') return 'calculated-affordability';
		if (verb !== 'getCreditInsights') return known(defaults, verb);
		return data === 'insights' ? known(OUTPUTS_BY_AMOUNT, output) : known(OUTPUTS_BY_DATA, data);
	}

	/**
	 * All that this package's nodes put out in one of n8n's stored executions. A run that failed as a whole hands on what it got, and a
	 * pinned node what somebody typed in.
	 */
	function checkExecution({ workflowData, data }) {
		for (const { name, type, parameters, disabled } of workflowData.nodes) {
			const isPinned = Object.hasOwn(data.resultData.pinData ?? {}, name);
			if (!type.startsWith(PACKAGE_PREFIX) || disabled || isPinned) continue;
			const runs = (data.resultData.runData[name] ?? []).filter(({ error }) => error === undefined);
			const items = runs.flatMap((run) => lanesOf(type, run)).map(({ json }) => json);
			withName(name, () => checkItems(type.slice(PACKAGE_PREFIX.length), parameters, items));
		}
	}

	return { checkOutput, checkItems, checkExecution };
};

/** The items that a run put out as answers: Decide has a lane for each outcome, the others one. */
function lanesOf(type, run) {
	const lanes = run.data?.main ?? [];
	const answers = type.endsWith('decideCreditApplication') ? 3 : 1;
	return lanes.slice(0, answers).flatMap((items) => items ?? []);
}

function withName(name, check) {
	try {
		check();
	} catch (error) {
		throw new Error(`"${name}": ${error.message}`, { cause: error });
	}
}

function known(outputs, name) {
	if (Object.hasOwn(outputs, name)) return outputs[name];
	throw new Error(`No output is known for ${name}`);
}

function isErrorItem({ error, message, ...others }) {
	const isTold = typeof error === 'string' && error !== '' && ['string', 'undefined'].includes(typeof message);
	return isTold && Object.keys(others).length === 0;
}

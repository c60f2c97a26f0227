import { UserError } from 'n8n-workflow';
import { z } from 'zod';
import { CreditError } from '../../../core/base/errors';
import { json, number, text } from '../../../core/provider/paramTypes';
import { Params } from '../../../core/provider/params';

interface Written {
	/** What stands in the field, as n8n stores it. */
	raw: unknown;
	/** What its expression gives; an error where it cannot be worked out. */
	value?: unknown;
	/** The node that the items come from; null where n8n knows none. */
	before?: string | null;
}

const KEY = { displayName: 'Statement Key', name: 'statementKey', type: 'string', default: '' } as const;

function refusalOf({ raw, value, before = 'Upload Bank Statement' }: Written, reader: z.ZodTypeAny = text) {
	const source = {
		getNodeParameter: (
			_name: string,
			_item: number,
			_fallback?: unknown,
			options: { rawExpressions?: boolean } = {},
		) => {
			if (options.rawExpressions === true) return raw;
			if (value instanceof Error) throw value;
			return value;
		},
		getInputSourceData: () => {
			if (before === null) throw new Error('Source data is missing');
			return { previousNode: before };
		},
	};
	try {
		new Params(source, 0, [KEY], [KEY]).read(KEY, reader);
	} catch (thrown) {
		if (thrown instanceof CreditError) return [thrown.message, thrown.detail.description];
		throw thrown;
	}
	throw new Error('It was taken');
}

const AGAIN = 'Then look at its output and drag the field into Statement Key again.';

it.each<[string, Written, string, string]>([
	['a field that nobody filled in', { raw: '', value: '' }, 'is empty', 'Fill it in.'],
	[
		'an expression on the item',
		{ raw: '={{ $json.statementKey }}', value: undefined },
		'is empty: {{ $json.statementKey }} found nothing',
		`Run "Upload Bank Statement". ${AGAIN}`,
	],
	[
		'an expression on another node',
		{ raw: `={{ $('Read the File').item.json.key }}`, value: null },
		`is empty: {{ $('Read the File').item.json.key }} found nothing`,
		`Run "Read the File". ${AGAIN}`,
	],
	[
		'an expression in the older way of writing',
		{ raw: '={{ $node["Read the File"].json.key }}', value: null },
		'is empty: {{ $node["Read the File"].json.key }} found nothing',
		`Run "Read the File". ${AGAIN}`,
	],
	[
		'a resource locator',
		{ raw: { __rl: true, mode: 'id', value: '={{ $json.key }}' }, value: '' },
		'is empty: {{ $json.key }} found nothing',
		`Run "Upload Bank Statement". ${AGAIN}`,
	],
	[
		'an expression of which nobody knows where the items come from',
		{ raw: '={{ $json.key }}', value: ' ', before: null },
		'is empty: {{ $json.key }} found nothing',
		`Run the node before this one. ${AGAIN}`,
	],
	[
		'what a model was to fill in',
		{ raw: "={{ $fromAI('key') }}", value: '' },
		'is empty: the model gave nothing for it',
		"Tell the model in the field's description what belongs there, or fill in Statement Key yourself.",
	],
])('%s is called empty, with what to do', (_what, written, message, cure) => {
	expect(refusalOf(written)).toEqual([`Statement Key ${message}`, cure]);
	// Whatever kind of value it is for.
	expect(refusalOf(written, number)).toEqual([`Statement Key ${message}`, cure]);
	expect(refusalOf(written, json(z.object({}))(KEY))).toEqual([`Statement Key ${message}`, cure]);
});

it('of a long expression the beginning is shown, and nothing personal that was written into it', () => {
	const [message] = refusalOf({ raw: `={{ "ada@example.com" + $json.${'x'.repeat(200)} }}`, value: '' });
	expect(message).toMatch(/^Statement Key is empty: \{\{ "\[removed\]" \+ \$json\.x+\.\.\. found nothing$/);
});

it('of a value that does not fit it says where it comes from', () => {
	expect(refusalOf({ raw: '={{ $json.name }}', value: 'Ada' }, number)).toEqual([
		'Statement Key must be a number (it is "Ada")',
		'Look at what {{ $json.name }} gives in the output of "Upload Bank Statement", and drag the right field into Statement Key.',
	]);
	expect(refusalOf({ raw: 'Ada', value: 'Ada' }, number)[1]).toBe('Correct Statement Key and run the node again.');
});

it.each<[string, Error, string, string]>([
	[
		'a node that has not run',
		new Error("Node 'Read the File' hasn't been executed"),
		': "Read the File" has not run yet',
		'Run "Read the File" first, then this node again.',
	],
	[
		'a node that is not there',
		new Error("Referenced node doesn't exist"),
		': it names a node that is not in this workflow',
		'Drag the field into Statement Key again: the node may have been renamed or removed.',
	],
	[
		'anything else',
		new UserError('invalid syntax'),
		': {{ $json.key }}',
		'Run "Upload Bank Statement". Then drag the field into Statement Key again.',
	],
])('an expression that n8n cannot work out for %s', (_why, value, message, cure) => {
	expect(refusalOf({ raw: '={{ $json.key }}', value })).toEqual([`Statement Key cannot be worked out${message}`, cure]);
});

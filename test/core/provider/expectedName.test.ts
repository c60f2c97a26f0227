import { EXPECTED_NAME } from '../../../core/provider/expectedName';
import { CreditError } from '../../../core/base/errors';
import { entriesOf } from '../../../core/provider/param';
import { Params } from '../../../core/provider/params';

const fields = [
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection' as const,
		default: {},
		options: [EXPECTED_NAME.expectedName.property],
	},
];

const read = (options: object) =>
	entriesOf(new Params({ getNodeParameter: () => options }, 0, fields, fields), 'options', EXPECTED_NAME).expectedName;

function refusalOf(options: object): CreditError {
	try {
		read(options);
	} catch (error) {
		if (error instanceof CreditError) return error;
		throw error;
	}
	throw new Error('It was not refused');
}

test.each([[{}], [{ expectedName: '' }], [{ expectedName: '  ' }], [{ expectedName: null }]])(
	'%j asks for nothing',
	(options) => {
		expect(read(options)).toBeNull();
	},
);

test.each([
	['  Adaeze Nwokolo ', 'Adaeze Nwokolo'],
	['王伟', '王伟'],
	[42, '42'],
])('%j is %j', (expectedName, name) => {
	expect(read({ expectedName })).toBe(name);
});

test.each(['---', 'N/A', 'undefined', 'xxxxx'])('%j is refused as no name', (expectedName) => {
	const { kind, message, detail } = refusalOf({ expectedName });
	expect([kind, message]).toEqual(['input', 'Expected Account Holder holds no name']);
	expect(detail.description).not.toContain(expectedName);
});

test.each([[{ first: 'Adaeze', last: 'Nwokolo' }], [['Adaeze Nwokolo']], [true]])(
	'%j is refused as no text, and is not quoted',
	(expectedName) => {
		const { message, detail } = refusalOf({ expectedName });
		expect(message).toBe('Expected Account Holder must be a text');
		expect(JSON.stringify(detail)).not.toMatch(/adaeze|nwokolo/i);
	},
);

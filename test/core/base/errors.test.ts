import { CreditError, inputError } from '../../../core/base/errors';

it('a refused input says what is wrong, the cure and a stable word', () => {
	const error = inputError('Row 3 has no date', 'Fill it in.', 'NO_DATE');
	expect(error).toBeInstanceOf(CreditError);
	expect(error).toMatchObject({
		name: 'CreditError',
		kind: 'input',
		message: 'Row 3 has no date',
		detail: { description: 'Fill it in.', code: 'NO_DATE' },
	});
});

import { holdsName } from '../names/read';
import { param } from './param';
import { type Reader, optionalText, refuse } from './paramTypes';

/** A name, or null where it is left empty. One without a name in it is refused, and not quoted: it is about a person. */
const nameOrNull: Reader<string | null> = optionalText.transform((given, context) => {
	if (given === '') return null;
	if (holdsName(given)) return given;
	return refuse(context, 'holds no name', {
		cure: "Give the applicant's name, or leave it empty where the holder need not be checked.",
		isPrivate: true,
	});
});

/** The name that the accounts should be held in. */
export const EXPECTED_NAME = {
	expectedName: param(
		{
			displayName: 'Expected Account Holder',
			name: 'expectedName',
			type: 'string',
			default: '',
			placeholder: 'e.g. Adaeze C. Nwokolo',
			description:
				"The applicant's name, first names first. It is compared with the names that the bank or the statement tells, and the output says match, partial, mismatch or unknown as holderMatch; it is unknown where the provider tells none.",
		},
		nameOrNull,
	),
};

/** The same for verbs that give lists too, which it does not apply to. */
export const EXPECTED_NAME_FOR_INSIGHTS = {
	expectedName: param(
		{ ...EXPECTED_NAME.expectedName.property, displayOptions: { show: { '/data': ['insights'] } } },
		nameOrNull,
	),
};

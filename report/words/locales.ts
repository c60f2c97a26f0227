/** How numbers, money and dates can be written; digits are those of every bank. The words are English. */
export const LOCALES = [
	'de-DE',
	'en-GB',
	'en-IN',
	'en-NG',
	'en-US',
	'en-ZA',
	'es-ES',
	'fr-FR',
	'it-IT',
	'nl-NL',
	'pl-PL',
	'pt-BR',
	'pt-PT',
	'sv-SE',
] as const;
export type Locale = (typeof LOCALES)[number];

/** Never changed once published: n8n does not store defaults. It is the one in which decisions are worded. */
export const DEFAULT_LOCALE: Locale = 'en-US';

/** Whether the node offers it. */
export function isLocale(value: string): value is Locale {
	return LOCALES.some((known) => known === value);
}

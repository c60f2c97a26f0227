/** Families of ISO 20022 bank transaction codes whose domain an API leaves out; each stands in one domain only. */
const DOMAINS: Readonly<Record<string, string>> = Object.fromEntries([
	...'RCDT ICDT RDDT IDDT CCRD MCRD CNTR RCHQ ICHQ RRCT IRCT DRFT'.split(' ').map((family) => [family, 'PMNT']),
	...'CSLN FTLN MGLN'.split(' ').map((family) => [family, 'LDAS']),
	['ACCB', 'CAMT'],
]);

/** What an API tells beside a row in structural codes. */
interface ToldCodes {
	/** Domain, family and sub-family joined by hyphens. */
	whole?: string;
	family?: string;
	subFamily?: string;
	/** A bank's or a country's own, of which the German ones are known. */
	proprietary?: string;
	purpose?: string;
	merchantCategory?: string;
}

/** The business code of German banks out of `NTRF+166+9201+000` or `166+9201`; undefined where a code is none. */
export function germanCode(proprietary: string | undefined): string | undefined {
	const found = /^N[A-Z]{3}\+(\d{3})\+|^(\d{3})\+/.exec(proprietary ?? '');
	return found?.[1] ?? found?.[2];
}

/** Structural codes as statement/analysis/codes knows them. What is no code of a known form is left out. */
export function isoCodes({
	whole = '',
	family = '',
	subFamily = '',
	proprietary,
	purpose = '',
	merchantCategory = '',
}: ToldCodes): string[] {
	const domain = DOMAINS[family];
	const german = germanCode(proprietary);
	return [
		...(/^[A-Z]{4}-[A-Z]{4}-[A-Z]{4}$/.test(whole) ? [whole] : []),
		...(domain !== undefined && /^[A-Z]{4}$/.test(subFamily) ? [`${domain}-${family}-${subFamily}`] : []),
		...(german === undefined ? [] : [`GVC:${german}`]),
		...(/^[A-Z]{4}$/.test(purpose) ? [`PURP:${purpose}`] : []),
		...(/^\d{3,4}$/.test(merchantCategory) ? [`MCC:${merchantCategory.padStart(4, '0')}`] : []),
	];
}

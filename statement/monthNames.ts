import { fold } from '../core/names/fold';

/** Names and short names of the months as statements print them, folded; one line per month. */
const NAMES = [
	'january jan janvier janv januar jaenner jan enero ene januari gennaio gen janeiro',
	'february febuary feb fevrier fevr fev februar febrero februari febbraio fevereiro',
	'march mar mars maerz marz mrz marzo maart mrt marco',
	'april apr avril avr abril abr aprile',
	'may mai mayo mei maggio mag maio',
	'june jun juin juni junio giugno giu junho',
	'july jul juillet juil juli julio luglio lug julho',
	'august aug aout agosto ago augustus',
	'september sept sep septembre septiembre settembre set setembro',
	'october oct octobre oktober okt octubre ottobre ott outubro out',
	'november nov novembre noviembre novembro',
	'december dec decembre dezember dez diciembre dic dicembre dezembro',
];

const NUMBERS = new Map(NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)));

/** The month 1..12 of a name in English, French, German, Spanish, Dutch, Italian or Portuguese; null if it is none. */
export function monthNumber(name: string): number | null {
	return NUMBERS.get(fold(name, false)) ?? NUMBERS.get(fold(name, true)) ?? null;
}

import Big from 'big.js';
import { decimalsOf } from '../../core/base/money';
import type { Unit } from '../../decision/figures/catalogue';
import type { Locale } from './locales';

/** More than a JSON number has behind its point. */
const MOST_DECIMALS = 20;
const CURRENCY = /^[A-Z]{3}$/;

/** Shares and ratios are quotients: nobody reads the twelfth digit of one. */
const DECIMALS_OF_QUOTIENTS = 2;

/**
 * Figures as a person of one country reads them. Amounts and counts are never rounded: what is printed is what the JSON says, with as many
 * decimals as it has, and money with those of its currency where it is not whole. Quotients have two decimals, as in a decision's sentences.
 */
export class Formats {
	private readonly known = new Map<string, Intl.NumberFormat>();
	private readonly days: Intl.DateTimeFormat;
	private readonly months: Intl.DateTimeFormat;

	constructor(readonly locale: Locale) {
		const inUtc = { timeZone: 'UTC', numberingSystem: 'latn', calendar: 'gregory' } as const;
		this.days = new Intl.DateTimeFormat(locale, { ...inUtc, day: 'numeric', month: 'short', year: 'numeric' });
		this.months = new Intl.DateTimeFormat(locale, { ...inUtc, month: 'short', year: 'numeric' });
	}

	/** A figure with its unit; money in `currency`, shares already in percent. */
	figure(value: number | string, unit: Unit, currency: string | null): string {
		if (typeof value === 'string') return value;
		switch (unit) {
			case 'money':
				return this.money(value, currency);
			case 'percent':
				return `${this.quotient(value)} %`;
			case 'times':
				return `${this.quotient(value)} times`;
			case 'days':
				return `${this.number(value)} ${value === 1 ? 'day' : 'days'}`;
			case 'months':
				return `${this.number(value)} ${value === 1 ? 'month' : 'months'}`;
			default:
				return this.number(value);
		}
	}

	/** Major units with the currency's code, as signs are shared by several currencies; without one where nobody tells it. */
	money(value: number, currency: string | null): string {
		if (currency === null || !CURRENCY.test(currency)) return this.number(value, decimalsOf(null));
		const decimals = decimalsOf(currency);
		return this.formatOf(value, decimals, { style: 'currency', currency, currencyDisplay: 'code' });
	}

	private quotient(value: number): string {
		return this.number(new Big(value).round(DECIMALS_OF_QUOTIENTS, Big.roundHalfUp).toNumber());
	}

	/** A plain number; one that is not whole has at least so many decimals. */
	number(value: number, leastDecimals = 0): string {
		return this.formatOf(value, leastDecimals, {});
	}

	/** `YYYY-MM-DD` in words; anything else is no day. */
	day(day: string): string | null {
		return /^\d{4}-\d{2}-\d{2}/.test(day) ? this.dateText(this.days, day.slice(0, 'YYYY-MM-DD'.length)) : null;
	}

	/** `YYYY-MM` in words; anything else is no month. */
	month(month: string): string | null {
		return /^\d{4}-\d{2}$/.test(month) ? this.dateText(this.months, `${month}-01`) : null;
	}

	private dateText(format: Intl.DateTimeFormat, day: string): string | null {
		const instant = Date.parse(`${day}T00:00:00Z`);
		return Number.isNaN(instant) ? null : format.format(instant);
	}

	private formatOf(value: number, leastDecimals: number, style: Intl.NumberFormatOptions): string {
		const has = decimalsIn(value);
		const least = has === 0 ? 0 : leastDecimals;
		const most = Math.max(least, has);
		const key = `${style.currency ?? ''}/${least}/${most}`;
		const known =
			this.known.get(key) ??
			new Intl.NumberFormat(this.locale, {
				...style,
				numberingSystem: 'latn',
				minimumFractionDigits: least,
				maximumFractionDigits: most,
			});
		this.known.set(key, known);
		// Plus zero, as nobody is told -0.
		return known.format(value + 0);
	}
}

function decimalsIn(value: number): number {
	const [, decimals = ''] = new Big(value).toFixed().split('.');
	return Math.min(decimals.length, MOST_DECIMALS);
}

import { fold, wordsIn } from '../../core/names/fold';

/** What a column of a table of transactions holds. */
export type ColumnRole =
	| 'date'
	| 'valueDate'
	| 'description'
	| 'debit'
	| 'credit'
	| 'amount'
	| 'type'
	| 'balance'
	| 'balanceBefore'
	| 'currency'
	| 'status';

/**
 * Names of columns as banks print them in English, German, French, Dutch, Spanish, Italian and Portuguese: folded, without signs and
 * without the currency that may stand in them.
 */
const NAMES: Readonly<Record<ColumnRole, string>> = {
	date:
		'date, transaction date, trans date, txn date, tran date, transaction time, posted date, posting date, post date, date posted, booking date, ' +
		'booked date, book date, entry date, completed date, completion date, completion time, date time, datetime, date and time, day, ' +
		'transaction date and time, buchungstag, buchungsdatum, buchung, datum, boekdatum, boekingsdatum, transactiedatum, uitvoeringsdatum, ' +
		'date operation, date de l operation, date d operation, date de operation, date comptable, date de comptabilisation, date transaction, ' +
		'date de transaction, fecha, fecha operacion, fecha de operacion, f operacion, fecha contable, f contable, fecha movimiento, ' +
		'data operazione, data contabile, data, data movimento, data lancamento, data mov, data da operacao',
	valueDate:
		'value date, val date, valuedate, value dt, valutadatum, valutadatum, wertstellung, wertstellungstag, date valeur, date de valeur, valeur, ' +
		'fecha valor, f valor, data valuta, data valor, rentedatum',
	description:
		'description, details, transaction details, transaction description, narration, narrative, transaction narration, particulars, ' +
		'transaction particulars, remarks, transaction remarks, remark, memo, text, payee, merchant, merchant name, name, counterparty, ' +
		'payment details, payment reference, to from, buchungstext, verwendungszweck, beguenstigter zahlungspflichtiger, auftraggeber empfanger, ' +
		'name zahlungsbeteiligter, vorgang, omschrijving, mededelingen, mededeling, naam omschrijving, naam, naam tegenpartij, naam tegenrekening, ' +
		'libelle, libelle operation, libelle de l operation, intitule, nature de l operation, communication, concepto, descripcion, movimiento, ' +
		'observaciones, causale, descrizione, descrizione operazione, historico, descricao',
	debit:
		'debit, debits, debit amount, debit amt, debit value, dr, dr amount, amount debit, withdrawal, withdrawals, withdrawal amt, withdrawal amount, ' +
		'withdrawn, withdraw, withdraws, money out, paid out, amount out, out, outflow, spent, payments, soll, belastung, af, uitgaven, cargo, cargos, ' +
		'debe, debito, debitos, adeudo, dare, addebiti, uscite, debet, montant debit, debit montant',
	credit:
		'credit, credits, credit amount, credit amt, credit value, cr, cr amount, amount credit, deposit, deposits, deposit amt, deposit amount, deposited, ' +
		'lodgement, lodgements, lodgment, money in, paid in, amount in, in, inflow, received, receipts, haben, gutschrift, bij, inkomsten, abono, abonos, ' +
		'haber, credito, creditos, avere, accrediti, entrate, montant credit, credit montant',
	amount:
		'amount, amt, transaction amount, txn amount, trans amount, transaction value, value, betrag, umsatz, buchungsbetrag, bedrag, montant, ' +
		'montant operation, somme, importe, importe movimiento, importo, valor, sum',
	type:
		'type, transaction type, trans type, txn type, tran type, dr cr, cr dr, drcr, crdr, debit credit, debit or credit, credit debit, ' +
		'credit debit indicator, indicator, direction, sign, af bij, bij af, soll haben, s h, sh, d c, dc, c d, k d, d k, sens, tipo',
	balance:
		'balance, running balance, running bal, closing balance, account balance, ledger balance, book balance, current balance, balance after, ' +
		'balance after transaction, available balance, bal, saldo, saldo na mutatie, saldo na transactie, saldo na boeking, kontostand, ' +
		'saldo nach buchung, solde, solde apres operation, saldo contable, saldo disponible, saldo posterior, saldo contabile',
	balanceBefore:
		'balance before, balance before transaction, opening balance, saldo voor, saldo voor mutatie, saldo voor boeking, saldo voor transactie, ' +
		'saldo vor buchung, solde avant operation, saldo anterior',
	currency:
		'currency, ccy, curr, currency code, wahrung, waehrung, munt, muntsoort, valuta, devise, divisa, moneda, moeda',
	status: 'status, state, transaction status, buchungsstatus, statut, estado',
};

const ROLES = new Map(
	(Object.keys(NAMES) as ColumnRole[]).flatMap((role) => NAMES[role].split(', ').map((name) => [name, role] as const)),
);

const CURRENCY_CODES = new Set(Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()));
const LONGEST_NAME_CHARACTERS = 80;

/** A column's name as the table above has names. */
function plain(name: string): string {
	const words = wordsIn(fold(name.slice(0, LONGEST_NAME_CHARACTERS), false));
	const withoutCurrency = words.length > 1 ? words.filter((word) => !CURRENCY_CODES.has(word)) : words;
	return withoutCurrency.join(' ');
}

/** What a column holds by its name, or null where the name is not known. */
export function roleOf(name: string): ColumnRole | null {
	return ROLES.get(plain(name)) ?? null;
}

/** The columns of each role, in the table's order. */
export function columnsByRole(names: readonly string[]): Map<ColumnRole, string[]> {
	const columns = new Map<ColumnRole, string[]>();
	for (const name of names) {
		const role = roleOf(name);
		if (role === null) continue;
		columns.set(role, [...(columns.get(role) ?? []), name]);
	}
	return columns;
}

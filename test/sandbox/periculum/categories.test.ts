import { creditCategory, debitCategory, isReturnedCheque } from '../../../sandbox/periculum/categories';
import { transactions } from '../fixtures/transactions';

function row(description: string, naira: number) {
	const [first] = transactions([['2026-10-01', description, naira]]);
	if (first === undefined) throw new Error('no row');
	return first;
}

describe('the category of a debit', () => {
	it.each([
		['VANSOUSER TRF//FRM A TO B', 'transfer'],
		['online to access bank teeplanet onepay transfer to teeplanet', 'transfer'],
		['VANSOUSER BILLS/9Mobile  e-top  up/08188555611', 'airtimeAndData'],
		['901Airtime- 2348126323601', 'airtimeAndData'],
		['SMS Alert Fee-24/03-', 'charges'],
		['000013210805 VAT ON NIP TRANSFER FOR 0000132', 'charges'],
		['NIP TRANSFER COMMISSION FOR 0000132', 'charges'],
		['03082021 STAMP DUTY CHARGE - 03/08/2021', 'charges'],
		['nipfee/online to united bank for africa', 'charges'],
		['USSD TRF TO K BELLO', 'ussd'],
		['ATM WDL @ IKEJA CITY MALL', 'atmAndPos'],
		['POS PURCHASE SHOPWELL STORES', 'atmAndPos'],
		['POS PURCHASE NORTHGATE FILLING STATION FUEL', 'transportation'],
		['BET9JA DEPOSIT', 'gambling'],
		['SPORTYBET WALLET FUNDING', 'gambling'],
		['BILLS/IKEDC ELECTRICITY PREPAID TOKEN', 'utilities'],
		['NIP TRF/RENT FLAT 3/LANDLORD', 'rent'],
		['DIRECT DEBIT HEARTWELL HMO INSURANCE', 'insurance'],
		['POS PURCHASE GOODLIFE PHARMACY', 'health'],
		['WEB PYMT SKYLARK AIRLINE LOS ENU', 'travel'],
		['POS PURCHASE SILVERBEAM CINEMA', 'entertainment'],
		['POS PURCHASE PEPPER ROOM RESTAURANT', 'hospitalityAndFood'],
		['WEB PURCHASE JUMIA ONLINE', 'onlineAndWeb'],
		['INTERNATIONAL CARD PURCHASE USD 12', 'international'],
		['PIGGYVEST AUTOSAVE', 'savings'],
		['DIRECT DEBIT SWIFTCASH LOAN REPAYMENT', 'loanRepayment'],
		['CHQ 000417 BODUNDE AUTO PARTS', 'others'],
		['DIRECT DEBIT CEDARLINE FINANCE 008741', 'others'],
		['RETURNED DIRECT DEBIT CHARGE', 'charges'],
		['OVERDRAFT FEE FEB 2026', 'charges'],
		['DEBT RECOVERY CEDARLINE FINANCE', 'others'],
		['ACCOUNT SEIZURE GARNISHEE ORDER IKEJA COURT', 'others'],
		['TAX PAYMENT FEDERAL REVENUE VAT NOV 2025', 'others'],
		['NIP TRF/SALARY NOV 2025/A BELLO', 'transfer'],
		['POS PURCHASE RIVERBEND FLOUR MILLS', 'atmAndPos'],
	])('of "%s" is %s', (description, category) => {
		expect(debitCategory(row(description, -100))).toBe(category);
	});
});

describe('the category of a credit', () => {
	it.each([
		['NIP/LAKEVIEW FOODS LTD/SALARY OCT 2026', 'salary'],
		['110006|SALARY ADVANCEBRASS TECHNOLOGIES INC|', 'loan'],
		['NIP/QUICKNAIRA/LOAN DISBURSEMENT 143900', 'loan'],
		['RTD CHQ 000417 INSUFFICIENT FUNDS', 'returned'],
		['NIP/SPORTYBET WINNING PAYOUT', 'gamblingWinning'],
		['NIP/SUNRISE EVENTS/INVOICE 01', 'otherIncome'],
		['QUARTERLY INTEREST EARNED', 'otherIncome'],
		['NIP/CIVIC PENSION BOARD/PENSION NOV 2025', 'otherIncome'],
		['NIP/SWIFTWHEEL RIDES/WEEKLY PAYOUT WK 45', 'otherIncome'],
		['POS SETTLEMENT/MARIGOLD FOODS SALES BATCH 004127', 'otherIncome'],
		['RTD DIRECT DEBIT CEDARLINE FINANCE LOAN REPAYMENT 008741', 'returned'],
		['TRF//FRM AINA OLUYEMI', 'transfer'],
		['EITEOBHOR, RICHARD', 'others'],
	])('of "%s" is %s', (description, category) => {
		expect(creditCategory(row(description, 100))).toBe(category);
	});
});

describe('a returned cheque', () => {
	it('is counted, and neither the charge for it nor a returned direct debit is', () => {
		expect(isReturnedCheque(row('RTD CHQ 000417 INSUFFICIENT FUNDS', 12000))).toBe(true);
		expect(isReturnedCheque(row('RETURNED CHEQUE CHARGE', -500))).toBe(false);
		expect(isReturnedCheque(row('RTD DIRECT DEBIT FASTLANE 007773 INSUFFICIENT FUNDS', 9500))).toBe(false);
	});
});

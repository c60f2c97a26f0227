import { categoryOf, methodOf, vendorOf } from '../../../sandbox/inscribe/enrichment';
import { transactions } from '../fixtures/transactions';

function row(description: string, naira: number) {
	const [transaction] = transactions([['2026-10-01', description, naira]]);
	if (transaction === undefined) throw new Error('one row in, one row out');
	return transaction;
}

describe('the category of a transaction', () => {
	it.each([
		['NIP/LAKEVIEW FOODS LTD/SALARY NOV 2025', 420000, 'SALARY'],
		['NIP/OGA LENDER/LOAN DISBURSEMENT 123456', 30000, 'LOAN'],
		['NIP/SPORTYBET WINNING PAYOUT', 5000, 'GAMBLING'],
		['RTD CHQ 000123 INSUFFICIENT FUNDS', 15000, 'REFUND'],
		['NSF FEE REFUND', 35, 'NSF'],
		['QUARTERLY INTEREST EARNED', 12, 'INTEREST_RECEIVED'],
		['NIP TRF FRM U PETERS', 2000, null],
		['NIP/CIVIC PENSION BOARD/PENSION NOV 2025', 96500, 'RETIREMENT'],
		['POS SETTLEMENT/MARIGOLD FOODS SALES BATCH 004127', 150000, 'REVENUE'],
		['NIP/SWIFTWHEEL RIDES/WEEKLY PAYOUT WK 45', 41000, 'REVENUE'],
		['RTD DIRECT DEBIT FASTLANE 007773 INSUFFICIENT FUNDS', 9500, 'REFUND'],
		['RETURNED DIRECT DEBIT CHARGE', -1000, 'NSF'],
		['OVERDRAFT FEE FEB 2026', -1760, 'OVERDRAFT'],
		['NIP TRF/SALARY NOV 2025/A BELLO', -112000, 'PERSONNEL'],
		['TAX PAYMENT FEDERAL REVENUE VAT NOV 2025', -72000, 'TAX'],
		['POS PURCHASE RIVERBEND FLOUR MILLS', -150000, 'RETAIL'],
		['DEBT RECOVERY CEDARLINE FINANCE', -63750, null],
		['ACCOUNT SEIZURE GARNISHEE ORDER IKEJA COURT', -41250, null],
		['RETURNED CHEQUE CHARGE', -500, 'NSF'],
		['DIRECT DEBIT OGA LENDER LOAN REPAYMENT', -9000, 'LOAN'],
		['NIP TRF/RENT FLAT 3 PALMGROVE CLOSE/T ADEMOLA', -28000, 'RENT'],
		['NIP TRANSFER CHARGE', -25, 'BANK_CHARGE'],
		['POS PURCHASE NORTHGATE FILLING STATION FUEL', -1700, 'FUEL'],
		['POS PURCHASE GREENBASKET MARKET IKEJA', -3050, 'GROCERIES'],
		['POS PURCHASE SHOES', -3050, 'RETAIL'],
		['ATM WDL @ IKEJA CITY MALL', -5000, 'WITHDRAWAL'],
		['CHQ 000123 N BODUNDE AUTO PARTS', -15000, null],
		['NIP TRF TO G NWOKOLO UPKEEP MUM', -10000, null],
	])('of "%s" with %d is %s', (description, naira, category) => {
		expect(categoryOf(row(description, naira))).toBe(category);
	});
});

describe('the method and the vendor of a transaction', () => {
	it.each([
		['POS PURCHASE SHOPWELL STORES YABA', 'CARD', 'SHOPWELL STORES YABA'],
		['NIP TRF TO G NWOKOLO', 'BANK_TRANSFER', 'G NWOKOLO'],
		['ATM WDL @ YABA TEJUOSHO', 'CASH', 'YABA TEJUOSHO'],
		['DIRECT DEBIT HEARTWELL HMO INSURANCE', 'DIRECT_DEBIT', 'HEARTWELL HMO INSURANCE'],
		['CHQ 000123 N BODUNDE AUTO PARTS', 'CHECK', 'CHQ 000123 N BODUNDE AUTO PARTS'],
		['SMS ALERT', null, 'SMS ALERT'],
		['ACH TRF TO M HALLORAN', 'BANK_TRANSFER', 'M HALLORAN'],
		['POS PURCHASE', 'CARD', null],
	])('of "%s" are %s and %s', (description, method, vendor) => {
		expect(methodOf(row(description, -1))).toBe(method);
		expect(vendorOf(row(description, -1))).toBe(vendor);
	});
});

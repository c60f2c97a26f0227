import { type Category, isCategory } from './category';

type Direction = 'in' | 'out' | 'any';

/** Codes by what they say, `direction category: codes`; a code that tells only how the money went is not among them. */
const TABLE = [
	// ISO 20022 bank transaction codes: domain, family, sub-family.
	'in salary: PMNT-RCDT-SALA PMNT-RCDT-XBSA',
	'out salary: PMNT-ICDT-SALA',
	'in returnedPayment: PMNT-RDDT-UPDD PMNT-RDDT-PRDD PMNT-RDDT-RCDD PMNT-RDDT-UPCT PMNT-CCRD-UPCT',
	'in returnedCheque: PMNT-RCHQ-UPCQ PMNT-ICHQ-UPCQ PMNT-RCHQ-CQRV PMNT-ICHQ-CQRV',
	'in refund: PMNT-RCDT-RRTN PMNT-RCDT-RPCR PMNT-ICDT-RRTN PMNT-ICDT-RPCR PMNT-ICDT-ARET PMNT-ICDT-AREV PMNT-RCDT-ARET',
	'any ownTransfer: CAMT-ACCB-SWEP CAMT-ACCB-TOPG CAMT-ACCB-ZABA PMNT-ICDT-OWNI PMNT-RCDT-OWNI',
	'out cash: PMNT-CCRD-CWDL PMNT-CCRD-XBCW PMNT-CNTR-CWDL PMNT-CNTR-BCWD',
	'in cashDeposit: PMNT-CCRD-CDPT PMNT-CNTR-CDPT PMNT-CNTR-BCDP PMNT-CNTR-MIXD PMNT-CNTR-CHKD PMNT-MCRD-CDPT',
	'in loan: LDAS-CSLN-DDWN LDAS-FTLN-DDWN',
	'out loan: LDAS-CSLN-PPAY LDAS-CSLN-RPMT LDAS-FTLN-PPAY LDAS-FTLN-RPMT',
	'out mortgage: LDAS-MGLN-PPAY LDAS-MGLN-RPMT',
	'out bankCharge: ACMT-MDOP-CHRG ACMT-MDOP-FEES ACMT-MDOP-COMM ACMT-MDOP-COME PMNT-MDOP-CHRG PMNT-MDOP-FEES PMNT-MDOP-COMM PMNT-ICDT-CHRG PMNT-RCDT-CHRG',
	'out overdraftFee: ACMT-MDOP-OVCH ACMT-MDOP-INTR',
	'in interest: ACMT-MDOP-INTR ACMT-MCOP-INTR',
	// ISO 20022 purpose codes.
	'in salary: PURP:SALA PURP:PAYR',
	'in bonus: PURP:BONU PURP:COMM',
	'in pension: PURP:PENS',
	'in benefit: PURP:SSBE PURP:BENE PURP:BECH PURP:GAFA PURP:GAHO PURP:ALLW PURP:RHBS PURP:CCHD PURP:AEMP',
	'any maintenance: PURP:ALMY PURP:DEPD',
	'any rent: PURP:RENT PURP:RELG',
	'in loan: PURP:LOAN',
	'out loan: PURP:LOAR PURP:CLPR PURP:INSM PURP:IHRP PURP:RINP',
	'out mortgage: PURP:HLRP PURP:HLST PURP:PLRF',
	'out creditCard: PURP:CDBL',
	'any gambling: PURP:GAMB PURP:LOTT',
	'in refund: PURP:REFU PURP:RIMB PURP:RRCT PURP:REBT PURP:INPR PURP:INSC PURP:MARF',
	'in taxRefund: PURP:TAXR',
	'any savings: PURP:SAVG',
	'any ownTransfer: PURP:ACCT PURP:INTP',
	'out seizure: PURP:PENO',
	'out tax: PURP:TAXS PURP:INTX PURP:VATX PURP:PTXP PURP:RDTX PURP:HSTX',
	'out insurance: PURP:INSU PURP:LIFI PURP:HLTI PURP:PPTI',
	'out utilities: PURP:ELEC PURP:GASB PURP:WTER PURP:UBIL PURP:ENRG',
	'out telecom: PURP:PHON PURP:TBIL PURP:CBTV',
	'out bankCharge: PURP:FEES PURP:OFEE',
	// German business transaction codes (GVC), seen from the holder: 153 is salary or pension, told apart by words.
	'in returnedPayment: GVC:181 GVC:184',
	'in refund: GVC:159 GVC:160',
	'out bankCharge: GVC:808',
	// SWIFT types of MT940.
	'in returnedPayment: MT:RTI',
	'out bankCharge: MT:CHG MT:COM',
	// Transaction types of OFX.
	'in interest: OFX:INT OFX:DIV',
	'out bankCharge: OFX:FEE OFX:SRVCHG',
	'out cash: OFX:ATM OFX:CASH',
	// Plaid's personal_finance_category, as far as its model is sure; a label alone makes no income.
	'in taxRefund: PFC:INCOME_TAX_REFUND',
	'in loan: PFC:TRANSFER_IN_CASH_ADVANCES_AND_LOANS',
	'any savings: PFC:TRANSFER_IN_SAVINGS PFC:TRANSFER_OUT_SAVINGS PFC:TRANSFER_IN_INVESTMENT_AND_RETIREMENT_FUNDS PFC:TRANSFER_OUT_INVESTMENT_AND_RETIREMENT_FUNDS',
	'out cash: PFC:TRANSFER_OUT_WITHDRAWAL',
	'out carLoan: PFC:LOAN_PAYMENTS_CAR_PAYMENT',
	'out creditCard: PFC:LOAN_PAYMENTS_CREDIT_CARD_PAYMENT',
	'out loan: PFC:LOAN_PAYMENTS_PERSONAL_LOAN_PAYMENT PFC:LOAN_PAYMENTS_OTHER_PAYMENT',
	'out mortgage: PFC:LOAN_PAYMENTS_MORTGAGE_PAYMENT',
	'out studentLoan: PFC:LOAN_PAYMENTS_STUDENT_LOAN_PAYMENT',
	'out bnpl: PFC:LOAN_PAYMENTS_BNPL',
	'out wageAdvance: PFC:LOAN_PAYMENTS_EWA',
	'out overdraftFee: PFC:BANK_FEES_OVERDRAFT_FEES',
	'out returnFee: PFC:BANK_FEES_INSUFFICIENT_FUNDS',
	'out bankCharge: PFC:BANK_FEES_ATM_FEES PFC:BANK_FEES_FOREIGN_TRANSACTION_FEES PFC:BANK_FEES_OTHER_BANK_FEES',
	'any gambling: PFC:ENTERTAINMENT_CASINOS_AND_GAMBLING',
	'out rent: PFC:RENT_AND_UTILITIES_RENT',
	'out utilities: PFC:RENT_AND_UTILITIES_GAS_AND_ELECTRICITY PFC:RENT_AND_UTILITIES_WATER PFC:RENT_AND_UTILITIES_SEWAGE_AND_WASTE_MANAGEMENT PFC:RENT_AND_UTILITIES_OTHER_UTILITIES',
	'out telecom: PFC:RENT_AND_UTILITIES_INTERNET_AND_CABLE PFC:RENT_AND_UTILITIES_TELEPHONE',
	'out insurance: PFC:GENERAL_SERVICES_INSURANCE',
	'out tax: PFC:GOVERNMENT_AND_NON_PROFIT_TAX_PAYMENT',
	'out groceries: PFC:FOOD_AND_DRINK_GROCERIES',
	// Merchant category codes.
	'any gambling: MCC:7995 MCC:7800 MCC:7801 MCC:7802 MCC:9754',
	'out cash: MCC:6010 MCC:6011',
	'out insurance: MCC:6300 MCC:5960',
	'out telecom: MCC:4812 MCC:4814 MCC:4815 MCC:4816 MCC:4899',
	'out utilities: MCC:4900',
	'out rent: MCC:6513',
	'out tax: MCC:9311',
	'out debtRecovery: MCC:7322',
	'out groceries: MCC:5411 MCC:5499',
] as const satisfies ReadonlyArray<`${Direction} ${Category}: ${string}`>;

const MEANINGS = new Map<string, Partial<Record<'in' | 'out', Category>>>();
for (const line of TABLE) {
	const [meaning = '', codes = ''] = line.split(': ');
	const [direction, category] = meaning.split(' ');
	for (const code of codes.split(' ')) {
		const known = MEANINGS.get(code) ?? {};
		if (direction !== 'out') known.in = categoryNamed(category);
		if (direction !== 'in') known.out = categoryNamed(category);
		MEANINGS.set(code, known);
	}
}

function categoryNamed(name: string | undefined): Category {
	if (name === undefined || !isCategory(name)) throw new Error(`${name ?? 'Nothing'} is no category`);
	return name;
}

/** What a structural code says of a row, or null where it says only how the money went. Codes are those that statement/read puts into `type`. */
export function categoryOfCode(code: string, isIn: boolean): Category | null {
	return MEANINGS.get(code)?.[isIn ? 'in' : 'out'] ?? null;
}

import { randomUUID } from 'node:crypto';
import type { ConsentChoice } from '../consent/routes';
import { bankRows } from '../people/bankRows';
import { paymentAccountsOf } from '../people/read';
import type { Timers } from '../timers';
import { banks, type FriendlyScoreBank } from './banks';
import { openInvitation } from './invitations';
import { authorised, type Account, type AccountType, type Customer, type State } from './state';
import type { Webhooks } from './webhooks';

const historyMonths = 12;

/** What comes of a consent and of its loss, and the calculation of the reports. */
export class Consents {
	constructor(
		private readonly state: State,
		private readonly webhooks: Webhooks,
		private readonly calculationSeconds: number,
		private readonly timers: Timers,
		private readonly now: () => number,
	) {}

	/**
	 * Takes a person's answer to an invitation; a reference that no customer has yet makes one. A refusal leaves a Rejected
	 * consent at the first bank, since the form of a refusal names none. There is no address to return to.
	 */
	decide(token: string, choice: ConsentChoice<FriendlyScoreBank>): null {
		const nowMs = this.now();
		const invitation = openInvitation(this.state, token, nowMs);
		invitation.usedMs = nowMs;
		const customer = this.state.byReference(invitation.reference) ?? this.state.addCustomer(invitation.reference);
		// What kind an account is the bank knows: that of a firm is a business account, whatever was asked for.
		const isBusiness = invitation.customerType === 'Business' || choice?.person.kind === 'business';
		const type = isBusiness ? 'Business' : 'Personal';
		const bank = choice?.bank ?? banks[0];
		const people = choice === null ? [null] : paymentAccountsOf(choice.person);
		const accounts = people.map((person): Account => ({
			id: this.state.newId(),
			type,
			bank,
			person,
			consent: {
				id: randomUUID(),
				status: choice === null ? 'Rejected' : 'Authorised',
				createdMs: nowMs,
				changedMs: nowMs,
			},
			rows: person !== null && bank.hasTransactions ? bankRows(person, historyMonths) : [],
		}));
		// A new consent takes the place of the one before at the same bank; a refusal takes nothing away.
		customer.accounts = customer.accounts.filter(
			(one) => one.type !== type || one.bank !== bank || (choice === null && one.consent.status === 'Authorised'),
		);
		customer.accounts.push(...accounts);
		if (choice !== null) {
			for (const { id } of accounts) {
				this.webhooks.notify('ACCOUNT_AUTHORIZATION_GRANTED', { customerId: customer.id, accountId: id });
			}
			this.calculate(customer, type);
		}
		return null;
	}

	/** Schedules the reports of one kind of account, if it has transactions: 202 until they are there. */
	calculate(customer: Customer, type: AccountType): void {
		if (authorised(customer, type).every(({ rows }) => rows.length === 0)) return;
		const before = customer.reports[type];
		customer.reports[type] = 'calculating';
		this.timers.after(this.calculationSeconds, () => {
			if (customer.reports[type] !== 'calculating') return;
			customer.reports[type] = 'available';
			this.webhooks.notify(before === 'available' ? 'REPORT_UPDATED' : 'REPORT_AVAILABLE', { customerId: customer.id });
		});
	}

	/** The person takes every consent back at the bank: the data is gone. */
	revoke(customer: Customer): void {
		for (const account of customer.accounts) {
			if (account.consent.status !== 'Authorised') continue;
			Object.assign(account.consent, { status: 'Revoked', changedMs: this.now() });
			account.rows = [];
			customer.reports[account.type] = 'none';
			this.webhooks.notify('ACCOUNT_AUTHORIZATION_LOST', { customerId: customer.id, accountId: account.id });
		}
	}
}

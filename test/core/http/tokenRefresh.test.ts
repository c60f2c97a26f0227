import { TokenRefreshes } from '../../../core/http/tokenRefresh';

/** A token endpoint and an API that take the newest token only. */
class Provider {
	readonly refreshes = new TokenRefreshes<number>();
	refreshingCalls = 0;
	plainCalls = 0;
	refreshing = 0;
	mostRefreshingAtOnce = 0;
	/** What the next refreshing calls end with: 200 unless told otherwise. */
	renewal: () => number = () => 200;

	generation(credential = 'one') {
		return this.refreshes.generation(credential);
	}

	async afterUnauthorised(sentInGeneration: number, credential = 'one'): Promise<number> {
		return await this.refreshes.afterUnauthorised(credential, sentInGeneration, {
			refreshingCall: async () => {
				this.refreshingCalls += 1;
				this.refreshing += 1;
				this.mostRefreshingAtOnce = Math.max(this.mostRefreshingAtOnce, this.refreshing);
				await new Promise((resolve) => setImmediate(resolve));
				this.refreshing -= 1;
				return this.renewal();
			},
			plainCall: async () => {
				this.plainCalls += 1;
				return await Promise.resolve(200);
			},
			isRefused: (status) => status === 401,
		});
	}

	async many(count: number): Promise<Array<PromiseSettledResult<number>>> {
		const generation = this.generation();
		return await Promise.allSettled(
			Array.from({ length: count }, async () => await this.afterUnauthorised(generation)),
		);
	}
}

describe('twenty requests that are answered with 401 together', () => {
	it('cost one refreshing call, and the others send again', async () => {
		const provider = new Provider();
		const results = await provider.many(20);
		expect(results).toEqual(Array.from({ length: 20 }, () => ({ status: 'fulfilled', value: 200 })));
		expect(provider.refreshingCalls).toBe(1);
		expect(provider.plainCalls).toBe(19);
	});

	it('share a renewal that is refused', async () => {
		const provider = new Provider();
		provider.renewal = () => 401;
		const results = await provider.many(20);
		expect(results).toEqual(Array.from({ length: 20 }, () => ({ status: 'fulfilled', value: 401 })));
		expect(provider.refreshingCalls).toBe(1);
		expect(provider.plainCalls).toBe(0);
	});

	it('share a renewal that fails', async () => {
		const provider = new Provider();
		const failure = new Error('The token endpoint could not be reached');
		provider.renewal = () => {
			throw failure;
		};
		const results = await provider.many(20);
		expect(results).toEqual(Array.from({ length: 20 }, () => ({ status: 'rejected', reason: failure })));
		expect(provider.refreshingCalls).toBe(1);
	});
});

describe('a 401', () => {
	it('that comes after a renewal sends again without renewing', async () => {
		const provider = new Provider();
		const early = provider.generation();
		await provider.afterUnauthorised(provider.generation());
		expect(await provider.afterUnauthorised(early)).toBe(200);
		expect([provider.refreshingCalls, provider.plainCalls]).toEqual([1, 1]);
	});

	it('of a request that was sent with the renewed token renews again', async () => {
		const provider = new Provider();
		await provider.afterUnauthorised(provider.generation());
		await provider.afterUnauthorised(provider.generation());
		expect([provider.refreshingCalls, provider.plainCalls]).toEqual([2, 0]);
	});

	it('that comes after a failed renewal tries anew', async () => {
		const provider = new Provider();
		provider.renewal = () => {
			throw new Error('unreachable');
		};
		await expect(provider.afterUnauthorised(provider.generation())).rejects.toThrow('unreachable');
		provider.renewal = () => 200;
		expect(await provider.afterUnauthorised(provider.generation())).toBe(200);
		expect(provider.refreshingCalls).toBe(2);
	});

	it('that comes after a refused renewal tries anew, even when it was sent before that', async () => {
		const provider = new Provider();
		const early = provider.generation();
		provider.renewal = () => 401;
		await provider.afterUnauthorised(early);
		provider.renewal = () => 200;
		expect(await provider.afterUnauthorised(early)).toBe(200);
		expect(provider.refreshingCalls).toBe(2);
	});

	it('of another credential renews for itself, at the same time', async () => {
		const provider = new Provider();
		await Promise.all([
			provider.afterUnauthorised(provider.generation('one'), 'one'),
			provider.afterUnauthorised(provider.generation('two'), 'two'),
		]);
		expect(provider.refreshingCalls).toBe(2);
		expect(provider.mostRefreshingAtOnce).toBe(2);
	});

	it('that is answered with another error than 401 while renewing counts as renewed', async () => {
		const provider = new Provider();
		const early = provider.generation();
		provider.renewal = () => 500;
		expect(await provider.afterUnauthorised(early)).toBe(500);
		expect(await provider.afterUnauthorised(early)).toBe(200);
		expect(provider.refreshingCalls).toBe(1);
	});
});

it('a renewal is never made twice at once for one credential, and no failure stops those behind', async () => {
	const provider = new Provider();
	let renewals = 0;
	provider.renewal = () => {
		renewals += 1;
		if (renewals === 1) throw new Error('unreachable');
		return 200;
	};
	const first = provider.many(5);
	await new Promise((resolve) => setTimeout(resolve, 0));
	const second = provider.many(5);
	await Promise.all([first, second]);
	expect(provider.mostRefreshingAtOnce).toBe(1);
	expect(await provider.afterUnauthorised(provider.generation())).toBe(200);
});

import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** A secret that could be guessed proves nothing. */
export const LEAST_SECRET_CHARACTERS = 16;

const secret = z.string().trim().default('').catch('');
const callbackSecrets = z.object({ callbackSecret: secret, previousCallbackSecret: secret });

/** The secrets that a provider's callbacks may prove themselves with: the current one, and during a rotation the one before. */
export function callbackSecretsOf(credential: unknown): string[] {
	const { callbackSecret, previousCallbackSecret } = callbackSecrets.parse(credential);
	return [callbackSecret, previousCallbackSecret].filter((value) => value !== '');
}

/** Whether a secret has too few characters that one can see: a blank, also one without width, is none. */
export function isWeak(secret: string): boolean {
	return [...secret.replace(/[\p{C}\p{Z}]/gu, '')].length < LEAST_SECRET_CHARACTERS;
}

/** Whether `given` is one of `accepted`, in a time that tells neither which nor how much of it was right. */
export function isOneOf(given: string, accepted: readonly string[]): boolean {
	const digest = (text: string) => createHash('sha256').update(text).digest();
	const givenDigest = digest(given);
	return accepted.map((candidate) => timingSafeEqual(givenDigest, digest(candidate))).includes(true);
}

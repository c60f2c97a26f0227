/** The places that scripts, demo and end-to-end tests share. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const cache = path.join(root, '.cache');

/** The path of something inside the repository. */
export const inRoot = (...parts) => path.join(root, ...parts);

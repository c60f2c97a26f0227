import { build } from '../lib/package.mjs';

/** `npm run build`: typecheck and bundle into `dist`. */
export default build;

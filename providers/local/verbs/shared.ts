/** The provider's name in every output. */
export const PROVIDER = 'local';

/** Version of this package, as package.json has it: what is bundled knows no file beside it. */
export const PACKAGE_VERSION = '0.1.0';

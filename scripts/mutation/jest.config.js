/** The unit tests of the folder in MUTATION_TESTS, for Stryker. */
const { projects, testTimeout } = require('../../jest.config.js');

const unit = projects.find(({ displayName }) => displayName === 'unit');

module.exports = {
	...unit,
	rootDir: '../..',
	testTimeout,
	testMatch: [`<rootDir>/${process.env.MUTATION_TESTS}/**/*.test.ts`],
};

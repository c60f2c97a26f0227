import { PACKAGE_VERSION } from '../../../core/base/version';
import packageJson from '../../../package.json';

test('the version that a decision keeps is the version of the package', () => {
	expect(PACKAGE_VERSION).toBe(packageJson.version);
});

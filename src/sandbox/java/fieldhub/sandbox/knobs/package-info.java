/** How the sandbox's stand-ins are made to fail: shared by those that are called over HTTP. */
package fieldhub.sandbox.knobs;

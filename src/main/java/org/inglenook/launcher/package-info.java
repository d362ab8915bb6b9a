/** Starts the whole thing from a command line: the server as a process of its own, watched until it answers. No room; needs none. */
package org.inglenook.launcher;

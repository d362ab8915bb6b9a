/** Pictures over HTTP. */
package org.inglenook.media.web;

/** Pages and filters of the identity room: sign-in, account, tokens, and who may pass. */
package org.inglenook.identity.web;

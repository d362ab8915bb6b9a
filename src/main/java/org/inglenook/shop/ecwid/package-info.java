/** Ecwid: webhooks whose signature covers two ids and nothing else, so that nothing in them is believed, and its REST API, version 3. */
package org.inglenook.shop.ecwid;

/** The doors of the house: addresses, security headers, form tokens, the page cache's filter, and how a fault is told. */
package org.inglenook.platform.web;

/** The people who ordered, as the owner and the API see them. */
package org.inglenook.customers.web;

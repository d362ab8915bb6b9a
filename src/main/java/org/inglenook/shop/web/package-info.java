/** The door that shops knock at, and what the owner sees of it: REST resources and studio pages. */
package org.inglenook.shop.web;

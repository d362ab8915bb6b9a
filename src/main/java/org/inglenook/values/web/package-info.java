/** Pages, files and REST resources of the values. */
package org.inglenook.values.web;

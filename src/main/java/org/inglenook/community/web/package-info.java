/** Pages, feeds and REST resources of the boards. */
package org.inglenook.community.web;

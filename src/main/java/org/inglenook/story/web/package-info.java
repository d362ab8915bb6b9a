/** Pages and REST resources of the story. */
package org.inglenook.story.web;

/** Pages of the installation: setup, the shop's settings, health, removal of the demo. */
package org.inglenook.plugin.web;

/** What a shop's own front page says of how the shop looks: read with care, proposed to the owner, taken over only when confirmed. */
package org.inglenook.plugin.look;

/** Reads what other forums keep, as they keep it, into records of ours; nothing here knows of a database. */
package org.inglenook.community.imports;

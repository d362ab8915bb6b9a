/** Any shop that signs as Standard Webhooks says and sends our own order event ({@code order-event.schema.json}). */
package org.inglenook.shop.generic;

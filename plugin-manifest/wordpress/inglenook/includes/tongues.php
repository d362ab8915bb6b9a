<?php
/**
 * The languages of this plugin. WordPress knows de_DE, de_AT and de_CH_informal as strangers to each other; one German and one French serve all of each.
 */

defined( 'ABSPATH' ) || exit;

const INGLENOOK_TONGUES = array( 'de', 'fr' );

// Before anything that has words is registered.
add_action( 'init', 'inglenook_speak', 1 );

function inglenook_speak() {
	$tongue = substr( determine_locale(), 0, 2 );
	if ( in_array( $tongue, INGLENOOK_TONGUES, true ) ) {
		load_textdomain( 'inglenook', dirname( INGLENOOK_FILE ) . '/languages/inglenook-' . $tongue . '.mo', determine_locale() );
	}
}

<?php
/**
 * Plugin Name: Inglenook
 * Description: Joins this shop to its Inglenook pages: orders, signing in, the menu, and parts of our pages in yours.
 * Version: 1.1.0
 * Requires at least: 6.5
 * Requires PHP: 7.4
 * License: GPL-2.0-or-later
 * License URI: https://www.gnu.org/licenses/old-licenses/gpl-2.0.html
 * Text Domain: inglenook
 */

defined( 'ABSPATH' ) || exit;

const INGLENOOK_FILE    = __FILE__;
const INGLENOOK_VERSION = '1.1.0';

require_once __DIR__ . '/includes/tongues.php';
require_once __DIR__ . '/includes/places.php';
require_once __DIR__ . '/includes/token.php';
require_once __DIR__ . '/includes/settings.php';
require_once __DIR__ . '/includes/webhooks.php';
require_once __DIR__ . '/includes/sign-in.php';
require_once __DIR__ . '/includes/parts.php';
require_once __DIR__ . '/includes/privacy.php';

register_activation_hook( __FILE__, 'inglenook_activate' );
register_deactivation_hook( __FILE__, 'inglenook_deactivate' );

function inglenook_activate() {
	inglenook_keep_webhooks();
	if ( ! wp_next_scheduled( 'inglenook_look_after_webhooks' ) ) {
		wp_schedule_event( time() + HOUR_IN_SECONDS, 'hourly', 'inglenook_look_after_webhooks' );
	}
}

function inglenook_deactivate() {
	wp_clear_scheduled_hook( 'inglenook_look_after_webhooks' );
	inglenook_pause_webhooks();
}

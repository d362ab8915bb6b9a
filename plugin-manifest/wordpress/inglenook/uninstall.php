<?php
defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

foreach ( array( 'inglenook_orders_secret', 'inglenook_door_secret', 'inglenook_link' ) as $name ) {
	delete_option( $name );
}

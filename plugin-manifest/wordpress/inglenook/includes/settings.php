<?php
/**
 * The page Settings › Inglenook: two secrets, what stands, and a menu link.
 */

defined( 'ABSPATH' ) || exit;

const INGLENOOK_SECRETS = array( 'inglenook_orders_secret', 'inglenook_door_secret' );

add_action( 'admin_menu', 'inglenook_add_page' );
add_action( 'admin_init', 'inglenook_register' );

function inglenook_add_page() {
	add_options_page( 'Inglenook', 'Inglenook', 'manage_options', 'inglenook', 'inglenook_draw_page' );
}

function inglenook_register() {
	foreach ( INGLENOOK_SECRETS as $name ) {
		register_setting(
			'inglenook',
			$name,
			array(
				'type'              => 'string',
				'sanitize_callback' => function ( $value ) use ( $name ) {
					return inglenook_kept_secret( $value, get_option( $name, '' ) );
				},
				'show_in_rest'      => false,
			)
		);
	}
	register_setting( 'inglenook', 'inglenook_link', array( 'type' => 'boolean', 'sanitize_callback' => 'rest_sanitize_boolean' ) );
}

add_action( 'update_option_inglenook_orders_secret', 'inglenook_keep_webhooks' );
add_action( 'add_option_inglenook_orders_secret', 'inglenook_keep_webhooks' );

/** An empty field leaves the secret that is there: it is never shown again. */
function inglenook_kept_secret( $value, $before ) {
	$value = trim( (string) $value );
	return '' === $value ? (string) $before : $value;
}

function inglenook_secret( $which ) {
	return (string) get_option( 'inglenook_' . $which . '_secret', '' );
}

function inglenook_draw_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>Inglenook</h1><p><a href="' . esc_url( inglenook_place( 'home' ) ) . '">'
		. esc_html( inglenook_place( 'name' ) ) . '</a></p><form method="post" action="options.php">';
	settings_fields( 'inglenook' );
	echo '<table class="form-table" role="presentation">';
	inglenook_draw_secret( 'inglenook_orders_secret', __( 'Secret of the connection', 'inglenook' ) );
	inglenook_draw_secret( 'inglenook_door_secret', __( 'Secret for signing in', 'inglenook' ) );
	echo '<tr><th scope="row">' . esc_html__( 'Menu', 'inglenook' ) . '</th><td><label><input type="checkbox" name="inglenook_link" value="1" '
		. checked( (bool) get_option( 'inglenook_link' ), true, false ) . '> '
		. esc_html__( 'Add a link to the boards to the main menu', 'inglenook' ) . '</label></td></tr></table>';
	submit_button();
	echo '</form><h2>' . esc_html__( 'What stands', 'inglenook' ) . '</h2><ul>';
	foreach ( inglenook_webhook_states() as $topic => $state ) {
		echo '<li><code>' . esc_html( $topic ) . '</code> ' . esc_html( $state ) . '</li>';
	}
	echo '</ul><p>' . esc_html__( 'Where customers sign in; paste it in Inglenook:', 'inglenook' ) . ' <code>'
		. esc_html( inglenook_door() ) . '</code></p></div>';
}

function inglenook_draw_secret( $name, $label ) {
	$kept = '' === (string) get_option( $name, '' ) ? '' : __( 'Kept. Fill in only to change it.', 'inglenook' );
	echo '<tr><th scope="row"><label for="' . esc_attr( $name ) . '">' . esc_html( $label ) . '</label></th><td><input type="password" id="'
		. esc_attr( $name ) . '" name="' . esc_attr( $name ) . '" class="regular-text" autocomplete="off" value=""> '
		. esc_html( $kept ) . '</td></tr>';
}

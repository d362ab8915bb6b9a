<?php
/**
 * What we hold of a person, for WordPress's tools Export Personal Data and Erase Personal Data. Erasing is
 * told to Inglenook at once; whoever has an account there finds a whole export of it on their own pages.
 */

defined( 'ABSPATH' ) || exit;

add_filter( 'wp_privacy_personal_data_exporters', 'inglenook_exporters' );
add_filter( 'wp_privacy_personal_data_erasers', 'inglenook_erasers' );
add_action( 'admin_init', 'inglenook_privacy_text' );

function inglenook_exporters( $exporters ) {
	$exporters['inglenook'] = array( 'exporter_friendly_name' => 'Inglenook', 'callback' => 'inglenook_export' );
	return $exporters;
}

function inglenook_erasers( $erasers ) {
	$erasers['inglenook'] = array( 'eraser_friendly_name' => 'Inglenook', 'callback' => 'inglenook_erase' );
	return $erasers;
}

function inglenook_export( $email, $page = 1 ) {
	$user = get_user_by( 'email', $email );
	$data = array();
	if ( $user ) {
		$data[] = array(
			'group_id'    => 'inglenook',
			'group_label' => 'Inglenook',
			'item_id'     => 'inglenook-' . $user->ID,
			'data'        => array(
				array( 'name' => __( 'Known there as customer', 'inglenook' ), 'value' => (string) $user->ID ),
				array( 'name' => __( 'Own pages, with a whole export', 'inglenook' ), 'value' => inglenook_place( 'home' ) ),
			),
		);
	}
	return array( 'data' => $data, 'done' => true );
}

/** Their orders there lose the person, and what they opened there ends. What could not be told is retained, and says so. */
function inglenook_erase( $email, $page = 1 ) {
	$user = get_user_by( 'email', $email );
	$told = $user && inglenook_tell_erased( $user->ID );
	if ( $user ) {
		inglenook_left( $user->ID );
	}
	$messages = array();
	if ( $user && ! $told ) {
		$messages[] = __( 'Inglenook could not be told. Try again, or erase this person in its studio.', 'inglenook' );
	} elseif ( ! $user ) {
		$messages[] = __( 'Who ordered without an account is erased in the studio of Inglenook.', 'inglenook' );
	}
	return array( 'items_removed' => $told, 'items_retained' => (bool) $user && ! $told, 'messages' => $messages, 'done' => true );
}

function inglenook_privacy_text() {
	if ( function_exists( 'wp_add_privacy_policy_content' ) ) {
		wp_add_privacy_policy_content(
			'Inglenook',
			esc_html__( 'Orders (names, e-mail address, lines and amounts, no addresses) are told to our own Inglenook, which makes thank-you notes. Who signs in there with the account here is named to it by number, name and e-mail address.', 'inglenook' )
		);
	}
}
